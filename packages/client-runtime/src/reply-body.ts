/**
 * Reads the body as text, and stops as soon as it is larger than `maximum` bytes (after
 * decompression), so that a runaway reply cannot fill the memory: then it is undefined.
 */
export async function readBody(response: Response, maximum: number): Promise<string | undefined> {
  const announced = Number(response.headers.get('content-length') ?? NaN);
  if (announced > maximum) {
    await response.body?.cancel();
    return undefined;
  }
  // A length that holds for the decoded body needs no counting, and `text()` is the faster way.
  // Browsers hide the encoding of what comes from elsewhere (`cors`).
  const isPacked = response.headers.has('content-encoding') || response.type === 'cors';
  if (!response.body || (announced >= 0 && !isPacked)) {
    return response.text();
  }
  const decoder = new TextDecoder();
  const reader = response.body.getReader();
  let text = '';
  for (let size = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > maximum) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
