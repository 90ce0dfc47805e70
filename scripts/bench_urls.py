"""The site's addresses, and two bare views to measure them against."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.utils import timezone

from declines.models import Draft


def bare(request: HttpRequest) -> HttpResponse:
    """Answer and do nothing else."""
    return HttpResponse("ok")


def bare_update(request: HttpRequest) -> HttpResponse:
    """Commit one UPDATE of one row."""
    Draft.objects.filter(pk=request.GET["draft"]).update(subject=str(timezone.now()))
    return HttpResponse("ok")


urlpatterns = [
    path("bare/", bare),
    path("bare-update/", bare_update),
    path("", include("config.urls")),
]
