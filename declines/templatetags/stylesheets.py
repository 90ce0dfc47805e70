"""The tag that tells a page its style sheets."""

from django import template
from django.contrib.staticfiles.storage import staticfiles_storage

register = template.Library()


@register.simple_tag
def stylesheets() -> list[str]:
    """Their addresses in order: `{% stylesheets as addresses %}`."""
    addresses: list[str] = staticfiles_storage.stylesheets()  # type: ignore[attr-defined]
    return addresses
