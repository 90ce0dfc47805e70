// A tab that is seen again, or copied from, tells that its email was changed elsewhere; by itself it
// loads nothing.
import { isSaved } from "./autosave.js";

const form = document.getElementById("email");
const status = document.getElementById("status");
const spoken = document.getElementById("save-told");

function tell() {
  const link = document.createElement("a");
  link.href = location.pathname;
  link.textContent = status.dataset.anew;
  status.replaceChildren(`${status.dataset.elsewhere} `, link);
  if (spoken.textContent !== status.textContent) spoken.textContent = status.textContent;
}

async function look() {
  if (document.hidden || !isSaved()) return;
  const ours = form.elements.revision;
  const seen = ours.value;
  const headers = { Accept: "application/json" };
  const answer = await fetch(form.action, { headers, cache: "no-store" });
  const { revision } = await answer.json();
  if (isSaved() && ours.value === seen && String(revision) !== seen) tell(); // unless saved meanwhile
}

// Whatever else is answered, or nothing, is told once something is saved.
const lookAgain = () => look().catch(() => {});
addEventListener("visibilitychange", lookAgain);
addEventListener("focus", lookAgain); // of two windows both are seen
for (const button of document.querySelectorAll("[data-copy]")) {
  button.addEventListener("click", lookAgain);
}
