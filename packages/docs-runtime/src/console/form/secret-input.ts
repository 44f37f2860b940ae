import { make, makeButton } from '../make.ts';

export interface SecretInput {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
}

/**
 * A field for what others shall not read from the screen, with a button that shows it. It stands in
 * no form, so that browsers do not offer to keep what was typed.
 */
export function makeSecretInput(name: string, label: string, placeholder: string): SecretInput {
  const input = make('input', {
    type: 'password',
    'aria-label': label,
    placeholder,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  const button = makeButton('Show', () => show(input.type === 'password'), {
    'aria-label': `Show ${name}`,
  });
  const show = (visible: boolean): void => {
    input.type = visible ? 'text' : 'password';
    button.textContent = visible ? 'Hide' : 'Show';
    button.setAttribute('aria-label', `${button.textContent} ${name}`);
  };
  return { element: make('span', { class: 'secret-input' }, input, button), input };
}
