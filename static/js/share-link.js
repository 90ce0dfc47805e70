// Hand a link to the system's share sheet, where there is one.
const button = document.getElementById("share");

if (button && navigator.share) {
  button.hidden = false;
  button.addEventListener("click", () => navigator.share({ url: document.getElementById("link").href }).catch(() => {}));
}
