/** Writes the address of this very site into the snippets, so that they can be copied as they stand. */
for (const mark of document.querySelectorAll(".origin")) mark.textContent = location.origin;
