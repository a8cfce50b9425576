"""For PowerShell 5 and later: `conform completion powershell | Out-String | Invoke-Expression`."""

from __future__ import annotations

from collections.abc import Iterator

from conform.app.completions.table import Command

HEAD = """\
# Completes conform in PowerShell: add to $PROFILE
#   conform completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName conform -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{"""
TAIL = """\
  }
  $at = ''
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete) { $typed = @($typed | Select-Object -SkipLast 1) }
  foreach ($word in $typed) {
    $next = "$at $word".Trim()
    if ($words.ContainsKey($next)) { $at = $next }
  }
  $prev = if ($typed.Count) { $typed[-1] } else { '' }
  $found = if ($values.ContainsKey("$at $prev")) { $values["$at $prev"] } else { $words[$at] }
  $found | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}"""


def lines(commands: list[Command]) -> Iterator[str]:
    """The script, line by line."""
    yield HEAD
    yield from (f"    '{command.path}' = @({_list(command.words)})" for command in commands)
    yield "  }"
    yield "  $values = @{"
    for command in commands:
        for option in command.options:
            if option.values:
                yield from (f"    '{command.path} {name}' = @({_list(option.values)})" for name in option.names)
    yield TAIL


def _list(words: tuple[str, ...]) -> str:
    return ", ".join(f"'{word}'" for word in words)
