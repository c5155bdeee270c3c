/** A table for the terminal: the first column stands left, numbers stand right. */
export function align(rows: readonly (readonly (string | number)[])[]): string {
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => String(row[index] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, index) =>
          index === 0 ? cell.toString().padEnd(widths[0] ?? 0) : cell.toString().padStart(widths[index] ?? 0),
        )
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
