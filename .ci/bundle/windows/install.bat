@echo off
chcp 65001 >nul
rem conform, installed with no network into the folder env beside this file. Needs a Python that there are wheels for.
setlocal
set "here=%~dp0"
set "python="
for %%p in ("py -3" python python3 "py -3.14" "py -3.13" "py -3.12" "py -3.11") do if not defined python call :try %%~p
if not defined python (
  echo conform: 没有找到 64 位的 Python 3.11 至 3.14 / a 64-bit Python from 3.11 to 3.14 is needed
  pause
  exit /b 2
)
echo 正在安装，约需一分钟……
if exist "%here%env" rmdir /s /q "%here%env"
%python% -m venv "%here%env"
if not "%errorlevel%"=="0" goto :failed
"%here%env\Scripts\python.exe" -m pip install --quiet --no-compile --disable-pip-version-check --no-index --find-links "%here%wheels" "conform[ofd]"
if not "%errorlevel%"=="0" goto :failed
rem What only an installation, a compiler, type checkers, AVIF pictures and the packages' own programs need.
"%here%env\Scripts\python.exe" -m pip uninstall --quiet --yes --disable-pip-version-check pip setuptools >nul 2>nul
del /s /q "%here%env\*.pyi" "%here%env\*.pxd" "%here%env\*.h" "%here%env\*.lib" "%here%env\objectify*.pyd" "%here%env\_avif*.pyd" "%here%env\opencc*.exe" >nul 2>nul
"%here%env\Scripts\conform.exe" --version
echo 安装完成。把方案文件或文件夹拖到 “conform 拖放.bat” 上，或打开 “conform 命令行.bat”，照着 教程.txt 做。
pause
exit /b 0

:try
%* -c "import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15) or sys.maxsize < 2**32)" >nul 2>nul
if "%errorlevel%"=="0" set "python=%*"
exit /b 0

:failed
echo conform: 安装没有完成，安装包里可能没有适合本机 Python 版本的部件 / not installed: no wheels for this Python
pause
exit /b 2
