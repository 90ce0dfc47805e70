// The person's own time zone, where none is named yet.
const zone = document.getElementById("time_zone");
if (!zone.value) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";
