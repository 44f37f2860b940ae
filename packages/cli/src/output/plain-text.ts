/** What is fit for a terminal: characters that would steer it are shown, not obeyed. */
export function toPlainText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '·');
}
