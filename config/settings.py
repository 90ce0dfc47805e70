"""Settings of the site. What may differ between machines is read by config.environment."""

from csp.constants import NONE, SELF

from config import environment, sqlite
from config.environment import ROOT

# What the environment says

DEBUG = environment.boolean("DEBUG")
HTTPS = environment.boolean("HTTPS")
PROOFREAD = environment.boolean("PROOFREAD", default=True)
KEEP_DAYS = environment.days("KEEP_DAYS", 365)  # a draft that nobody opens
PORT = environment.port("PORT", 8000)
ALLOWED_HOSTS = environment.hosts("ALLOWED_HOSTS", ["127.0.0.1", "localhost", "[::1]"])
DATA_DIR = environment.private_directory("DATA_DIR", ROOT / "data")
BUILT = environment.directory("STATIC_ROOT", ROOT / "build" / "static")
SECRET_KEY = environment.secret_key("SECRET_KEY", DATA_DIR / "secret_key")
DATABASE = environment.database("DATABASE_URL", DATA_DIR / "db.sqlite3")

# The application

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"

INSTALLED_APPS = [
    "declines",
    "allauth",
    "allauth.account",
    "crispy_forms",
    "csp",
    "formtools",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
]

# What stands before WhiteNoise sees its files, too.
MIDDLEWARE = [
    "config.middleware.no_body_for_head",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",  # files need no policy of pages
    "csp.middleware.CSPMiddleware",
    "config.middleware.policies_of_pages",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "declines.owners.keep_private",
    "declines.errors.Sessions",
    "declines.owners.renew_owner",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "declines.errors.AnswerConflicts",
]

# Templates and forms

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
            ],
        },
    },
]

CRISPY_ALLOWED_TEMPLATE_PACKS = "stationery"
CRISPY_TEMPLATE_PACK = "stationery"

DATA_UPLOAD_MAX_NUMBER_FILES = 1
DATA_UPLOAD_MAX_MEMORY_SIZE = 512 * 1024  # an email, and beside it the text that its page showed
FILE_UPLOAD_HANDLERS = ["declines.uploads.SmallFiles"]  # nothing touches the disk

# The database

if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    DATABASE["CONN_MAX_AGE"] = None
    DATABASE["OPTIONS"] = {**sqlite.OPTIONS}
else:
    DATABASE["CONN_MAX_AGE"] = 600
    DATABASE["CONN_HEALTH_CHECKS"] = True

DATABASES = {"default": DATABASE}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Language and time

LANGUAGE_CODE = "en"
LANGUAGES = [("en", "English")]
LOCALE_PATHS = [ROOT / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

# Static files

STATIC_URL = "/static/"
STATIC_ROOT = None if DEBUG else BUILT
STATICFILES_DIRS = [ROOT / "static"]
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
STORAGES = {
    "staticfiles": {"BACKEND": f"config.static.{'SingleFiles' if DEBUG else 'BuiltFiles'}"},
}
WHITENOISE_ALLOW_ALL_ORIGINS = False
WHITENOISE_KEEP_ONLY_HASHED_FILES = True

# Accounts: offered where mail can be sent, signed in to by a code

MAIL = environment.mail("EMAIL_URL", console=DEBUG)
ACCOUNTS_OFFERED = bool(MAIL)
for _name, _value in MAIL.items():
    globals()[f"EMAIL_{_name}"] = _value
DEFAULT_FROM_EMAIL = environment.mail_address("EMAIL_FROM", "kind-regrets@localhost")
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
LOGIN_REDIRECT_URL = "drafts"
LOGIN_URL = "account_request_login_code"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if HTTPS else 0  # who speaks https stands before us
ACCOUNT_ADAPTER = "declines.accounts.Adapter"
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_EMAIL_VERIFICATION = "none"  # the code verifies it
ACCOUNT_FORMS = {"request_login_code": "declines.accounts.CodeForm"}
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 10 * 60
ACCOUNT_LOGIN_TIMEOUT = 3 * ACCOUNT_LOGIN_BY_CODE_TIMEOUT  # a code, and two sent again
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_LOGOUT_REDIRECT_URL = "home"
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_SIGNUP_FIELDS = ["email*"]

# Cookies

SESSION_ENGINE = "config.sessions"
SESSION_COOKIE_AGE = 365 * 24 * 60 * 60
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = HTTPS
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SECURE = HTTPS
CSRF_FAILURE_VIEW = "declines.errors.csrf_failure"

# Headers

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}
POLICIES_OF_PAGES = {
    "Permissions-Policy": "camera=(),geolocation=(),microphone=(),clipboard-write=(self)",
    "Cross-Origin-Opener-Policy": "same-origin",
}
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = None  # it would go to files, too
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if HTTPS else 0
X_FRAME_OPTIONS = "DENY"

# Checks that do not apply

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # whether the domain's other hosts speak https is not ours to say,
    "security.W021",  # nor whether browsers shall know it beforehand
    "security.W008",  # the proxy that speaks https redirects to it
]
if not HTTPS:
    # `make run` serves plain http on loopback: no HSTS, no cookies for https alone.
    SILENCED_SYSTEM_CHECKS += ["security.W004", "security.W010", "security.W016"]

# Logs: errors go to standard error; requests are not logged but by `make dev`.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "config.logs.Nameless",
            "format": "%(asctime)s %(levelname)s %(name)s: %(message)s",
        }
    },
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "django": {"handlers": [], "level": "INFO" if DEBUG else "WARNING"},
        "django.request": {"level": "INFO" if DEBUG else "ERROR"},
        "django.server": {"handlers": ["stderr"], "level": "INFO", "propagate": False},
    },
}
