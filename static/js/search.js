// The list follows what is typed and chosen; the address follows, too.
const form = document.getElementById("search");
let pause;
let running;

async function find() {
  running?.abort();
  running = new AbortController();
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  try {
    const answer = await fetch(`?${query}`, { signal: running.signal });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.getElementById("found");
    document.getElementById("found-told").textContent = found.dataset.told;
    document.getElementById("found").replaceChildren(...found.childNodes);
    history.replaceState(null, "", `?${query}`);
  } catch (fault) {
    if (fault.name !== "AbortError") form.submit();
  }
}

form?.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(find, 250);
});
