// Answers that a step has kept in this tab are forgotten once a page comes that was told of them.
const draft = location.pathname.replace(/email\/$/, "");
const { typists } = document.getElementById("email").dataset;
const told = new Map(typists.split(" ").map((save) => save.split(".")));

function arrived(answers) {
  const [page, number] = (new URLSearchParams(answers).get("page") ?? "").split(".");
  return Number(told.get(page)) >= Number(number);
}

try {
  for (const [place, kept] of Object.entries(sessionStorage)) {
    if (place.startsWith(draft) && arrived(kept)) sessionStorage.removeItem(place);
  }
} catch {
  // The tab may keep nothing.
}
