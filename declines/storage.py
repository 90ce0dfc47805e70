"""The wizard's storage: the row of the draft that the address names."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.datastructures import MultiValueDict
from formtools.wizard.storage.base import BaseStorage

from declines.models import Draft, StaleDraftError

TRIES = 5


class DraftStorage(BaseStorage):
    """Keeps what was typed in Draft.answers; the step is the address's and never stored."""

    def __init__(self, prefix: str, request: Any = None, file_storage: Any = None) -> None:
        super().__init__(prefix, request, file_storage)
        address = request.resolver_match.kwargs
        self.draft = Draft.objects.one_owned_by(request, address["id"])
        self.init_data()
        self.current_step = address.get("step")

    def reset(self) -> None:
        """Do nothing: a finished draft stays what it is."""

    def get_step_data(self, step: str) -> MultiValueDict[str, str] | None:
        """Return what was typed into the step, None before its first visit."""
        typed = self.draft.answers.get(step)
        return None if typed is None else MultiValueDict(typed)

    def set_step_data(self, step: str, cleaned_data: dict[str, list[str]]) -> None:
        """Keep what was typed into the step; the caller saves the draft."""
        self.draft.keep_typed(step, cleaned_data)


def again_if_changed(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Return the view, answering anew over the newer draft where another request wrote first."""

    @wraps(view)
    def patient(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        for _ in range(TRIES - 1):
            try:
                return view(request, **kwargs)
            except StaleDraftError:
                continue
        return view(request, **kwargs)

    return patient
