/** An element whose button loads what it is for. Until then it costs nothing. */
abstract class LazyElement extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    button?.addEventListener('click', () => void this.#open(button));
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      const response = await fetch(this.dataset['facts'] ?? '');
      if (!response.ok) throw new Error(`${response.url}: HTTP ${response.status}`);
      await this.show(await response.json(), button);
    } catch (error) {
      const problem = document.createElement('p');
      problem.setAttribute('role', 'alert');
      problem.textContent = `This part of the page did not load (${String(error)}). Try again.`;
      this.append(problem);
    }
    button.disabled = false;
  }

  protected abstract show(facts: unknown, button: HTMLButtonElement): Promise<void>;
}

/** `<try-it>`: the console of a method, which takes the place of its button. */
class TryIt extends LazyElement {
  protected override async show(facts: unknown): Promise<void> {
    const { openConsole } = await import('../console/open-console.ts');
    const console = await openConsole(facts as never, import.meta.env.BASE_URL);
    this.replaceChildren(console);
    console.querySelector<HTMLElement>('select, input, button')?.focus();
  }
}

/** `<error-trigger>`: a button that lets the mock answer with one error, as often as one likes. */
class ErrorTrigger extends LazyElement {
  protected override async show(facts: unknown, button: HTMLButtonElement): Promise<void> {
    const { triggerError } = await import('../console/trigger-error.ts');
    const { errors } = facts as { errors: readonly never[] };
    const error = errors[Number(this.dataset['index'] ?? 0)];
    if (error !== undefined) this.replaceChildren(button, await triggerError(error));
  }
}

/** Makes `<try-it>` and `<error-trigger>` known to the page. */
export function defineConsoles(): void {
  customElements.define('try-it', TryIt);
  customElements.define('error-trigger', ErrorTrigger);
}
