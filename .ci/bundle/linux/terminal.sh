#!/bin/sh
# 打开一个命令行：可以直接用 conform 命令，所在的文件夹是示例。
here=$(cd "$(dirname "$0")" && pwd)
if [ ! -x "$here/env/bin/conform" ]; then
  echo "请先运行 sh install.sh" >&2
  exit 2
fi
PATH="$here/env/bin:$PATH"
export PATH
cd "$here/examples" || exit 2
echo "在这里输入 conform 命令，例如：conform check lanting-city.txt"
exec "${SHELL:-sh}"
