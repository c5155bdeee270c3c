/** In the page: how far all that has moved so far moved under the reader's eyes, as the Layout Instability API sums it. */
export async function measureShift(): Promise<number> {
  return new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if ("value" in entry) sum += Number(entry.value);
    }).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(sum), 300);
  });
}
