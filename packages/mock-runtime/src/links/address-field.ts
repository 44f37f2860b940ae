/** A field whose cells are whole addresses, and the form that the document gives them. */
export interface AddressField {
  readonly row: string;
  readonly field: string;
  /** `https://media.example/{session_id}/{item}` */
  readonly template: string;
}
