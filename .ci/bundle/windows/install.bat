@echo off
chcp 65001 >nul
rem conform, installed with no network into the folder env beside this file. Needs Python 3.11 or later.
setlocal
set "here=%~dp0"
set "python="
for %%p in ("py -3" "python" "python3") do if not defined python call :try %%~p
if not defined python (
  echo conform: 没有找到 Python 3.11 或更高版本 / Python 3.11 or later is needed
  pause
  exit /b 2
)
if exist "%here%env" rmdir /s /q "%here%env"
%python% -m venv "%here%env" || goto :failed
"%here%env\Scripts\python.exe" -m pip install --quiet --no-compile --disable-pip-version-check --no-index --find-links "%here%wheels" "conform[ofd]" || goto :failed
rem What only an installation, type checkers and AVIF pictures need.
"%here%env\Scripts\python.exe" -m pip uninstall --quiet --yes --disable-pip-version-check pip setuptools >nul 2>nul
del /s /q "%here%env\*.pyi" "%here%env\*.pxd" "%here%env\_avif*.pyd" >nul 2>nul
"%here%env\Scripts\conform.exe" --version
echo 安装完成。把方案文件或文件夹拖到 “conform 拖放.bat” 上，或打开 “conform 命令行.bat”，照着 教程.txt 做。
pause
exit /b 0

:try
%* -c "import sys; sys.exit(sys.version_info < (3, 11))" >nul 2>nul && set "python=%*"
exit /b 0

:failed
echo conform: 安装没有完成，安装包里可能没有适合本机 Python 版本的部件 / not installed: no wheels for this Python
pause
exit /b 2
