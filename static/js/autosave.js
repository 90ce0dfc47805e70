// Save the email after a pause in the typing, and when the page is left.
const form = document.getElementById("email");
const status = document.getElementById("status");
const { revision } = form.elements;
let pause;
let saving = Promise.resolve();
let underWay = 0;
let unsaved = false;
let stale = false;

const say = (word) => (status.textContent = status.dataset[word]);

function show(beside) {
  for (const [id, html] of Object.entries(beside)) {
    const fresh = new DOMParser().parseFromString(html, "text/html").getElementById(id);
    const old = document.getElementById(id);
    if (old.open) fresh.open = true;
    old.replaceWith(fresh);
  }
}

async function save() {
  const text = new FormData(form);
  if (revision) text.set("revision", Number(revision.value) + underWay); // one more by each under way
  unsaved = false;
  underWay += 1;
  say("saving");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(text),
      headers: { Accept: "application/json" },
      keepalive: true,
    });
    const isJson = answer.headers.get("Content-Type")?.includes("json");
    if (answer.status === 409 && isJson) {
      stale = true;
      return say("stale");
    }
    if (!answer.ok) throw new Error(answer.status);
    const saved = await answer.json();
    if (revision) revision.value = saved.revision;
    show(saved.beside ?? {});
    stale = false;
    say("saved");
  } catch {
    unsaved = true;
    say("unsaved");
  } finally {
    underWay -= 1;
  }
}

form.addEventListener("input", () => {
  unsaved = true;
  clearTimeout(pause);
  pause = setTimeout(() => (saving = saving.then(save)), 800);
});

form.addEventListener("submit", async (event) => {
  clearTimeout(pause);
  unsaved = stale = false;
  if (!underWay) return;
  event.preventDefault(); // a save under way gives the revision that this one must carry
  await saving;
  form.requestSubmit(event.submitter);
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

addEventListener("beforeunload", (event) => stale && event.preventDefault());
addEventListener("pagehide", () => unsaved && save());
