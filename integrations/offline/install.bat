@echo off
rem Installs docparse for the user who runs it. ASCII only: cmd loses its place in a script with other letters;
rem what is said in Vietnamese lies in setup\said.
rem DOCPARSE_PYTHON: the full path of a python.exe to use, and no other. DOCPARSE_NO_PAUSE: do not wait at the end.
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "HERE=%~dp0"
set "PYTHON="
set "CHOICE="
set "CODE=1"
if defined DOCPARSE_PYTHON (
    call :try "%DOCPARSE_PYTHON%"
    goto :found
)
for %%V in (@PYTHONS@) do call :try py -%%V
for %%V in (@PYTHONS@) do call :try_folders %%V
call :try python
call :try python3

:found
if not defined PYTHON goto :no_python
"%PYTHON%" %CHOICE% -E -s -B -X utf8 "%HERE%setup\install.py"
set "CODE=%ERRORLEVEL%"
if not "%CODE%"=="0" type "%HERE%setup\said\install-failed.txt"
goto :end

:no_python
type "%HERE%setup\said\no-python.txt"
py --list 2>nul
goto :end

rem Takes an interpreter, as "program" or as program and version, if none was taken before and it fits.
:try
if defined PYTHON goto :eof
"%~1" %2 -E -s -B "%HERE%setup\fits.py" >nul 2>nul
if not "%ERRORLEVEL%"=="0" goto :eof
set "PYTHON=%~1"
set "CHOICE=%2"
goto :eof

rem Where the installer of python.org puts version 3.x: for one user, for all users.
:try_folders
set "DIGITS=%1"
set "DIGITS=%DIGITS:.=%"
for %%F in ("%LOCALAPPDATA%\Programs\Python" "%ProgramFiles%") do (
    if exist "%%~F\Python%DIGITS%\python.exe" call :try "%%~F\Python%DIGITS%\python.exe"
)
goto :eof

:end
if not defined DOCPARSE_NO_PAUSE pause
exit /b %CODE%
