/** Shortest time between two pictures, in milliseconds: faster than the eye, slower than it costs. */
const INTERVAL = 80;

/** A line on a terminal that is written over and over; on anything else nothing is shown. */
export function progressLine(stream: NodeJS.WriteStream, shown: boolean): (text: string) => void {
  if (!shown || !stream.isTTY) return () => {};
  let last = 0;
  return (text) => {
    const now = performance.now();
    if (text !== '' && now - last < INTERVAL) return;
    last = now;
    stream.write(`\r\u001b[K${text}`);
  };
}
