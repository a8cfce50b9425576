@echo off
chcp 65001 >nul
rem Checks the files or folders that are dropped here, writes the report beside the first and opens it.
setlocal
set PYTHONUTF8=1
set "here=%~dp0"
if "%~1"=="" (
  echo 请把方案文件或文件夹拖到这个图标上。
  pause
  exit /b 2
)
if not exist "%here%env\Scripts\conform.exe" (
  echo 请先运行 install.bat。
  pause
  exit /b 2
)
set "now=%random%"
for /f %%t in ('powershell -NoProfile -Command "Get-Date -Format yyyyMMdd-HHmmss"') do set "now=%%t"
set "report=%~dp1对照报告-%now%.html"
"%here%env\Scripts\conform.exe" check %* -o "%report%"
set "status=%errorlevel%"
if exist "%report%" (
  start "" "%report%"
) else (
  pause
)
exit /b %status%
