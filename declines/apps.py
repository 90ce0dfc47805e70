from django.apps import AppConfig


class DeclinesConfig(AppConfig):
    """The one application of the site."""

    name = "declines"
    default_auto_field = "django.db.models.BigAutoField"
