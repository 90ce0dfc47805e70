"""The WSGI application that gunicorn serves."""

import gc
import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

application = get_wsgi_application()

# What is loaded by now stays. A page makes some thousand objects that go with it, so to look for
# garbage at every 700th, as Python does by itself, is work for nothing.
gc.freeze()
gc.set_threshold(20_000)
