// The letter so far follows the typing; each pause keeps what is typed, too.
const form = document.getElementById("step");
let pause;
let running;
let unsent = false;

async function follow() {
  running?.abort();
  running = new AbortController();
  unsent = false;
  try {
    const answer = await fetch("letter/", {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      signal: running.signal,
    });
    if (answer.ok) show(await answer.text());
    else unsent = true;
  } catch (fault) {
    unsent = fault.name !== "AbortError";
  }
}

function show(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const fresh = document.adoptNode(page.getElementById("so-far"));
  const old = document.getElementById("so-far");
  const known = new Set([...old.querySelectorAll("span")].map((span) => span.textContent.trim()));
  const changed = [...fresh.querySelectorAll("span")].filter((s) => !known.has(s.textContent.trim()));
  changed.forEach((span) => span.classList.add("fresh"));
  const advice = fresh.querySelector(".clock").textContent;
  if (advice !== old.querySelector(".clock").textContent) {
    document.getElementById("advice").textContent = advice;
  }
  old.replaceWith(fresh);
  setTimeout(() => changed.forEach((span) => span.classList.remove("fresh")), 1200);
}

form.addEventListener("input", () => {
  unsent = true;
  clearTimeout(pause);
  pause = setTimeout(follow, 400);
});

form.addEventListener("submit", () => {
  clearTimeout(pause);
  running?.abort();
  unsent = false;
});

addEventListener("pagehide", () => {
  if (unsent) navigator.sendBeacon("letter/", new URLSearchParams(new FormData(form)));
});
