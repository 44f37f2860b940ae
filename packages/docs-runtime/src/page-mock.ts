/** The mock that lives in a page: what consoles ask it for. */
export interface PageMock {
  /** Who can call it, in words; the first one unless a method is for others only. */
  readonly callers: readonly PageCaller[];
  /** Answers a JSON-RPC request as the service would. */
  send(request: object): Promise<Response>;
  /** Lets the next call of a method end with an error, by its key. */
  orderError(key: string): void;
  /** What is wrong with a result, line by line; undefined when nothing can tell. */
  checkResult(method: string, result: unknown): readonly string[] | undefined;
}

export interface PageCaller {
  /** Audience of the document: `customer`. */
  readonly audience: string;
  readonly token: string;
}

/** What the module exports that a site names as its mock. */
export interface PageMockModule {
  openMock(): PageMock;
}

export {
  type Checked,
  type DocumentMockParts,
  openDocumentMock,
  type ResultCheck,
} from './site/document-mock.ts';
