"""The addresses of the site."""

from django.urls import include, path

from declines import (
    copying,
    deadline,
    devices,
    downloads,
    earlier,
    from_message,
    privacy,
    sending,
    tones,
    views,
)

urlpatterns = [
    path("", views.home, name="home"),
    path("drafts/", views.drafts, name="drafts"),
    path("drafts/from-message/", from_message.from_message, name="from-message"),
    path("privacy/", privacy.privacy, name="privacy"),
    path("privacy/everything.zip", privacy.everything, name="everything"),
    path("privacy/delete/", privacy.delete_everything, name="delete-everything"),
    path("account/", include("declines.accounts")),
    path("devices/", devices.devices, name="devices"),
    path("devices/<int:browser>/sign-out/", devices.sign_out, name="sign-out"),
    path("join/<str:token>/", devices.join, name="join"),
    path("drafts/<uuid:id>/", views.go_on, name="go-on"),
    path("drafts/<uuid:id>/email/", views.email, name="email"),
    path("drafts/<uuid:id>/email.<slug:kind>", downloads.email_file, name="email-file"),
    path("drafts/<uuid:id>/email/<slug:tone>/", tones.another_tone, name="another-tone"),
    path("drafts/<uuid:id>/history/", earlier.history, name="history"),
    path("drafts/<uuid:id>/history/<int:state>/", earlier.earlier, name="earlier"),
    path(
        "drafts/<uuid:id>/history/<int:state>/delete/",
        earlier.delete_earlier,
        name="delete-earlier",
    ),
    path("drafts/<uuid:id>/history/<int:state>/back/", earlier.bring_back, name="bring-back"),
    path("drafts/<uuid:id>/sent/", sending.sent, name="sent"),
    path("drafts/<uuid:id>/unsent/", sending.unsent, name="unsent"),
    path("drafts/<uuid:id>/<slug:kind>.ics", sending.calendar_file, name="calendar-file"),
    path("drafts/<uuid:id>/answer-by/", deadline.answer_by, name="answer-by"),
    path("drafts/<uuid:id>/copy/", copying.copies, name="copies"),
    path("drafts/<uuid:id>/name/", copying.rename, name="rename"),
    path("drafts/<uuid:id>/texts/", views.texts, name="texts"),
    path("drafts/<uuid:id>/delete/", views.delete, name="delete"),
    path("drafts/<uuid:id>/restore/", views.restore, name="restore"),
    path("drafts/<uuid:id>/<slug:step>/", views.step, name="step"),
    path("drafts/<uuid:id>/<slug:step>/letter/", views.letter, name="letter"),
]
