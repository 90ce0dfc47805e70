"""The root of the addresses, and the pages for what goes wrong."""

from django.urls import include, path

urlpatterns = [path("", include("declines.urls"))]

handler400 = "declines.errors.bad_request"
handler403 = "declines.errors.forbidden"
handler404 = "declines.errors.not_found"
handler500 = "declines.errors.server_error"
