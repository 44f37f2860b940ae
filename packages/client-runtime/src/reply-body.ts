/**
 * Reads the body as text, and stops as soon as it is larger than `maximum` bytes (after
 * decompression), so that a runaway reply cannot fill the memory: then it is undefined.
 */
export async function readBody(response: Response, maximum: number): Promise<string | undefined> {
  const { body, headers } = response;
  // 0 when nothing is announced.
  const announced = Number(headers.get('content-length'));
  const isTooLarge = announced > maximum;
  // A length that holds for the decoded body needs no counting, and `text()` is the faster way.
  // Browsers hide the encoding of what comes from elsewhere (`cors`).
  const isPlain = !headers.has('content-encoding') && response.type !== 'cors';
  if (!body || (announced && !isTooLarge && isPlain)) return response.text();
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  for (let size = 0; ;) {
    if (isTooLarge || size > maximum) {
      await reader.cancel();
      return undefined;
    }
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    text += decoder.decode(value, { stream: true });
  }
}
