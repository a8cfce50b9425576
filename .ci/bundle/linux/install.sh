#!/bin/sh
# 离线安装 conform：在本文件夹内建立虚拟环境 env，不改动系统。需要 Python 3.11 至 3.14（含 venv）。
set -eu
here=$(cd "$(dirname "$0")" && pwd)
found=""
for python in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
  if command -v "$python" >/dev/null 2>&1 && "$python" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))'; then
    found=$python
    break
  fi
done
if [ -z "$found" ]; then
  echo "conform: 没有找到 Python 3.11 至 3.14 / a Python from 3.11 to 3.14 is needed" >&2
  exit 2
fi
echo "正在安装，约需半分钟……"
rm -rf "$here/env"
if ! "$found" -m venv "$here/env"; then
  echo "conform: 缺少 venv，请安装 python3-venv / install python3-venv" >&2
  exit 2
fi
if ! "$here/env/bin/python" -m pip install --quiet --no-compile --disable-pip-version-check --no-index \
  --find-links "$here/wheels" "conform[ofd]"; then
  echo "conform: 安装包里没有适合本机 Python（$("$found" -V)）或本机处理器的部件 / no wheels for this Python or machine" >&2
  exit 2
fi
# What only an installation, a compiler, type checkers, AVIF pictures and the packages' own programs need: 31 MB.
"$here/env/bin/python" -m pip uninstall --quiet --yes --disable-pip-version-check pip setuptools 2>/dev/null || true
find "$here/env/lib" \( -name "*.pyi" -o -name "*.pxd" -o -name "*.h" -o -name "*.a" -o -name "objectify*.so" \
  -o -name "_avif*.so" -o -name "libavif*" -o -path "*/opencc/clib/bin/*" \) -type f -delete
desktop() {
  printf '[Desktop Entry]\nType=Application\nTerminal=true\nName=%s\nComment=%s\nExec=%s\n' "$@" >"$here/$1.desktop"
  chmod +x "$here/$1.desktop"
}
desktop "conform 拖放" "把方案文件或文件夹拖到这里" "\"$here/drop.sh\" %F"
desktop "conform 命令行" "可以直接用 conform 命令，从示例开始" "\"$here/terminal.sh\""
chmod +x "$here/drop.sh" "$here/terminal.sh"
"$here/env/bin/conform" --version
echo "安装完成。把文件拖到 “conform 拖放” 上，或打开 “conform 命令行”（sh terminal.sh），照着 教程.txt 做。"
