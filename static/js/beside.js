// What stands beside the text follows it, but never under somebody's fingers.
const latest = {};
let leaving = false;

const after = (time) => new Promise((done) => setTimeout(done, time));

export function show(beside) {
  for (const [id, html] of Object.entries(beside)) {
    if (latest[id] !== html) replace(id, (latest[id] = html));
  }
}

// A button that was pressed has to stay in the page until its form is sent.
export const leaveAsItIs = () => (leaving = true);

async function replace(id, html) {
  while (document.getElementById(id).matches(":focus-within, :active")) await after(500);
  if (latest[id] !== html || leaving) return;
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById(id);
  for (const details of [fresh, ...fresh.querySelectorAll("details[id]")]) {
    if (document.getElementById(details.id)?.open) details.open = true;
  }
  document.getElementById(id).replaceWith(fresh);
}
