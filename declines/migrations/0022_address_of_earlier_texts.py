from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("declines", "0021_waiting"),
    ]

    operations = [
        migrations.AddField(
            model_name="state",
            name="addressed_to",
            field=models.TextField(default=""),
        ),
    ]
