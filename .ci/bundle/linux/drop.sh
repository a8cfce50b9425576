#!/bin/sh
# 检查拖来的文件或文件夹，把报告写在第一个旁边并打开。已有的文件不会被覆盖。
here=$(cd "$(dirname "$0")" && pwd)
if [ $# = 0 ]; then
  echo "用法：drop.sh 文件或文件夹…" >&2
  exit 2
fi
if [ ! -x "$here/env/bin/conform" ]; then
  echo "请先运行 sh install.sh" >&2
  exit 2
fi
folder=$(cd "$(dirname "$1")" && pwd)
report="$folder/对照报告-$(date +%Y%m%d-%H%M%S).html"
"$here/env/bin/conform" check "$@" -o "$report"
status=$?
if [ -e "$report" ]; then
  echo "$report"
  if [ -z "${CONFORM_NO_OPEN:-}" ]; then xdg-open "$report" >/dev/null 2>&1 & fi
else
  printf '按回车键关闭 ' && read -r _
fi
exit $status
