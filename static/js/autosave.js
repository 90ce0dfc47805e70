// Save the email after a pause in the typing, and when the page is left.
const form = document.getElementById("email");
const status = document.getElementById("status");
let pause;
let saving = Promise.resolve();
let underWay = 0;
let unsaved = false;

const say = (word) => (status.textContent = status.dataset[word]);

async function save() {
  unsaved = false;
  underWay += 1;
  say("saving");
  try {
    const answer = await fetch(form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { Accept: "application/json" },
      keepalive: true,
    });
    if (answer.status === 409) return say("stale");
    if (!answer.ok) throw new Error(answer.status);
    form.elements.revision.value = (await answer.json()).revision;
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
  unsaved = false;
  if (!underWay) return;
  event.preventDefault(); // a save under way gives the revision that this one must carry
  await saving;
  form.requestSubmit(event.submitter);
});

addEventListener("pagehide", () => unsaved && save());
