"""The site's settings in a language that is written from right to left."""

from config.settings import *  # noqa: F403

LANGUAGE_CODE = "he"
LANGUAGES = [("he", "עברית")]
