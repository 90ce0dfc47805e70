"""The site's settings for the tests: a key of their own, and static files as they were written."""

import os

from config.environment import ROOT

os.environ["SECRET_KEY"] = "only-for-tests-" * 5
os.environ["DATA_DIR"] = str(ROOT / "build" / "test")
os.environ["EMAIL_URL"] = "smtp://localhost"
os.environ["DEBUG"] = os.environ["HTTPS"] = os.environ["ALLOWED_HOSTS"] = ""

from config.settings import *  # noqa: F403

STATIC_ROOT = None
STORAGES = {"staticfiles": {"BACKEND": "config.static.SingleFiles"}}
WHITENOISE_USE_FINDERS = True
