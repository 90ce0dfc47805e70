// A message that is dropped anywhere on the page is chosen; else the browser would open it.
const file = document.getElementById("file");
const hasFiles = (event) => event.dataTransfer.types.includes("Files");

addEventListener("dragover", (event) => hasFiles(event) && event.preventDefault());
addEventListener("drop", (event) => {
  if (!hasFiles(event)) return;
  event.preventDefault();
  file.files = event.dataTransfer.files;
  file.focus();
});
