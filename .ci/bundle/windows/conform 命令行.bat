@echo off
chcp 65001 >nul
rem Opens a window in which conform is a command, in the folder of the examples.
set PYTHONUTF8=1
if not exist "%~dp0env\Scripts\conform.exe" (
  echo 请先运行 install.bat。
  pause
  exit /b 2
)
set "PATH=%~dp0env\Scripts;%PATH%"
cd /d "%~dp0examples"
echo 在这里输入 conform 命令，例如：conform check lanting-city.txt
cmd /k
