from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("declines", "0017_own_and_composed"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="addressed_to",
            field=models.TextField(default=""),
        ),
    ]
