"""What no library does to our answers."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

View = Callable[[HttpRequest], HttpResponse]


def policies_of_pages(get_response: View) -> View:
    """Add the headers that a page needs and a file does not, to every answer but a file."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        for name, value in settings.POLICIES_OF_PAGES.items():
            response[name] = value
        return response

    return middleware


def no_body_for_head(
    get_response: Callable[[HttpRequest], HttpResponseBase],
) -> Callable[[HttpRequest], HttpResponseBase]:
    """Answer a HEAD by headers alone: Django leaves the body to the server, which warns of it."""

    def middleware(request: HttpRequest) -> HttpResponseBase:
        response = get_response(request)
        if request.method == "HEAD" and isinstance(response, StreamingHttpResponse):
            response.streaming_content = ()
        elif request.method == "HEAD" and isinstance(response, HttpResponse):
            response.content = b""
        return response

    return middleware
