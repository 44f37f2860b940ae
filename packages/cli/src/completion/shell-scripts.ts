export type Shell = 'bash' | 'zsh' | 'fish';

/** For each shell, a function that asks `callgear-data __complete` with the words up to the cursor. */
export const shellScripts: Readonly<Record<Shell, string>> = {
  bash: `_callgear_data() {
  local IFS=$'\\n'
  COMPREPLY=($(callgear-data __complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o default -F _callgear_data callgear-data
`,
  zsh: `#compdef callgear-data
_callgear_data() {
  local -a candidates
  candidates=("\${(@f)$(callgear-data __complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}")
  if [[ -n "\${candidates[*]}" ]]; then
    compadd -- "\${candidates[@]}"
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" = _callgear-data ]]; then
  _callgear_data "$@"
else
  compdef _callgear_data callgear-data
fi
`,
  fish: `function __callgear_data
  set -l current (commandline -ct)
  set -l words (commandline -opc) "$current"
  callgear-data __complete -- $words[2..-1] 2>/dev/null
end
complete -c callgear-data -a '(__callgear_data)'
`,
};
