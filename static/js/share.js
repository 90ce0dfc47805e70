// Hand the email to the system's share sheet or to the printer, where there is one.
const value = (name) => document.getElementById(name).value;

function offer(id, act) {
  const button = document.getElementById(id);
  if (!button) return; // while two texts stand here, neither goes out
  button.parentElement.hidden = false;
  button.addEventListener("click", act);
}

if (navigator.share) {
  offer("share", () => navigator.share({ title: value("subject"), text: value("body") }).catch(() => {}));
}
offer("print", () => print());

addEventListener("beforeprint", () => {
  document.querySelector(".printed").textContent = value("body");
});
