from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("declines", "0018_choices_of_two_wordings"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="addressed_to",
            field=models.TextField(default=""),
        ),
    ]
