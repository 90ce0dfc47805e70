// Save the text after a pause in the typing, and when the page is left; try again where that fails.
import { leaveAsItIs, show } from "./beside.js";
import { bringBack, forget, keep } from "./keep.js";

const LONGEST_WAIT = 30_000;
const LONGEST_SAVE = 15_000;
const LONGEST_PRESS = 3_000; // that a pressed button waits for a save under way
const LARGEST_PARTING = 60_000; // bytes that a browser sends while it leaves the page
const parts = ["addressed_to", "subject", "body"];
const PASSING = [408, 409, 425, 429];
const form = document.getElementById("email");
const status = document.getElementById("status");
const spoken = document.getElementById("save-told");
const notices = document.querySelectorAll("[data-on]");
const { revision, page } = form.elements;
const undecided = "undecided" in form.dataset; // two texts, or a fault: the person decides, no timer
let pause;
let wait = 1_000;
let saving = Promise.resolve();
let underWay = 0;
let unsaved = undecided;
let stale = undecided;
let failed = false;
let pressed = false;
let cutOff = false; // the last save had no answer at all
let reached = false;
let asking = false; // whether a press can arrive
let why = ""; // the last save was refused, as the page in its answer says
const missed = document.createElement("span"); // what is said beside a button that did nothing
missed.ariaHidden = "true"; // it is spoken elsewhere
let own; // the name of this page, while it saves what an earlier one has kept

const after = (time) => new Promise((done) => setTimeout(done, time));
const soon = (time) => {
  clearTimeout(pause);
  pause = setTimeout(() => (saving = saving.then(save)), time);
};

// What is said at every pause is only seen; a failure, and its end, are heard, too, and once.
function say(word, heard = false) {
  status.textContent = (word === "refused" ? why : "") + (status.dataset[word] ?? "");
  if (word && word !== "saving") for (const one of notices) one.hidden = one.dataset.on !== word;
  const isSeen = word === "stale" && notices.length > 0; // what a notice says is said once to the eye
  status.classList.toggle("heard", isSeen);
  if (heard && spoken.textContent !== status.textContent) spoken.textContent = status.textContent;
}

async function answered(answer, sent) {
  const isOurs = answer.headers.get("Content-Type")?.includes("json") && !answer.redirected;
  if (answer.status === 409 && isOurs) {
    stale = unsaved = true;
    keep(form);
    return say("stale", true);
  }
  if (!answer.ok || !isOurs) {
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    why = page.getElementById("why") ? `${page.getElementById("why").textContent}. ` : "";
    throw answer.status;
  }
  const told = await answer.json();
  if (revision) {
    revision.value = told.revision;
    for (const part of parts) form.elements[`seen_${part}`].value = sent.get(part);
    if (own) page.value = own; // a tab that was duplicated has kept the same
    own = "";
  }
  show(told.beside ?? {});
  wait = 1_000;
  cutOff = false;
  if (unsaved) return;
  forget(form);
  say("saved", failed);
  failed = false;
}

// Each save of a page has its number, so that none is taken for another person's.
function count() {
  const [name, number] = page.value.split(".");
  page.value = `${name}.${Number(number) + 1}`;
}

async function save({ leaving = false } = {}) {
  count();
  keep(form);
  unsaved = false;
  underWay += 1;
  say("saving");
  try {
    const body = new URLSearchParams(new FormData(form));
    for (const part of parts) body.delete(`seen_${part}`); // a press alone needs it
    const keepalive = leaving && body.toString().length < LARGEST_PARTING;
    const headers = { Accept: "application/json" };
    const signal = AbortSignal.timeout(LONGEST_SAVE);
    const sent = { method: "POST", body, headers, keepalive, signal };
    await answered(await fetch(form.action, sent), body);
  } catch (fault) {
    count(); // the save may have landed all the same, and more may have been typed since
    cutOff = typeof fault !== "number";
    tryAgain(fault >= 400 && fault < 500 && !PASSING.includes(fault));
  } finally {
    underWay -= 1;
  }
}

function tryAgain(refused = false) {
  unsaved = failed = true;
  keep(form);
  say(refused ? "refused" : stale ? "stale" : "unsaved", true);
  if (!refused && !stale) soon((wait = Math.min(wait * 2, LONGEST_WAIT)));
}

// A press that cannot arrive would put the browser's own page in the place of this one.
async function pressAgain(button) {
  if (asking) return;
  asking = true;
  try {
    await fetch(form.action, { method: "HEAD", signal: AbortSignal.timeout(LONGEST_SAVE) });
    reached = true;
  } catch {
    return tellMissed(button);
  } finally {
    asking = false;
  }
  form.requestSubmit(button);
}

// A text is saved later by itself, but nothing else that a button does.
function tellMissed(button) {
  const isSavedLater = unsaved && !stale && !button.name && !button.hasAttribute("formaction");
  if (unsaved) tryAgain();
  if (isSavedLater) return;
  missed.textContent = spoken.textContent = status.dataset.missed;
  button.after(" ", missed);
}

export const isSaved = () => !unsaved && !underWay;

function part() {
  clearTimeout(pause);
  if (unsaved && stale) keep(form);
  else if (unsaved) save({ leaving: true });
}

form.addEventListener("input", () => {
  unsaved = true;
  missed.remove();
  if (stale) return keep(form);
  say("");
  soon(800);
});

form.addEventListener("submit", async (event) => {
  clearTimeout(pause);
  if ((cutOff || !navigator.onLine) && !reached) {
    event.preventDefault();
    return pressAgain(event.submitter);
  }
  unsaved = stale = false;
  if (underWay && !pressed) {
    event.preventDefault(); // a save under way gives the revision that this one must carry
    pressed = true;
    leaveAsItIs();
    await Promise.race([saving, after(LONGEST_PRESS)]);
    return form.requestSubmit(event.submitter);
  }
  delete form.dataset.undecided;
  count();
  keep(form);
});

document.getElementById("other-one")?.addEventListener("click", () => {
  unsaved = stale = false;
  forget(form);
});

for (const link of document.querySelectorAll("a[download]")) {
  link.addEventListener("click", async (event) => {
    if (!unsaved && !underWay) return;
    event.preventDefault(); // the file is made of what is saved
    clearTimeout(pause);
    await (saving = saving.then(save));
    if (!unsaved && !stale) link.click();
  });
}

addEventListener("online", () => unsaved && !stale && soon(0));
addEventListener("visibilitychange", () => document.hidden && part()); // a phone tells no more
addEventListener("beforeunload", (event) => (stale || (unsaved && failed)) && event.preventDefault());
addEventListener("pagehide", part);

form.autocomplete = "off"; // else a browser that goes back puts in an older text than is saved
const name = page.value;
if (undecided) keep(form);
else if (bringBack(form)) {
  document.getElementById("pressed")?.remove(); // it tells of a text that does not stand here
  own = name;
  soon(0);
}
