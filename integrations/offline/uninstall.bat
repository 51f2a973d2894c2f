@echo off
rem Removes what install.bat made for this user. uninstall.bat --purge: the user's word list and registry too.
rem A folder that somebody stands in cannot be removed.
cd /d "%TEMP%"
setlocal DisableDelayedExpansion
chcp 65001 >nul
set "HERE=%~dp0"
set "CODE=1"
set "RUNNING="
set "HOUSE=%LOCALAPPDATA%\docparse"
set "APP=%LOCALAPPDATA%\docparse\app"
set "FIND=%SystemRoot%\System32\find.exe"
set "DATA=%APPDATA%\docparse"
set "COPY=%TEMP%\docparse-uninstall.bat"
set "SAID=%APP%\said"
if exist "%HERE%setup\said" set "SAID=%HERE%setup\said"
if /i "%HERE%"=="%APP%\" goto :run_copy
if not exist "%APP%\made.txt" goto :not_installed

rem A running program keeps its python.exe from being deleted; then everything stays.
for /l %%N in (1,1,9) do call :free %%N
if defined RUNNING goto :still_running

"%FIND%" "docparse.lnk" "%APP%\made.txt" >nul
if not errorlevel 1 del /q "%APPDATA%\Microsoft\Windows\Start Menu\Programs\docparse.lnk" 2>nul
call :remove_ours "%USERPROFILE%\Desktop\docparse.bat"
if defined OneDrive call :remove_ours "%OneDrive%\Desktop\docparse.bat"
set "CODE=0"
if "%~1"=="--purge" (
    rmdir /s /q "%DATA%" 2>nul
    type "%SAID%\purged.txt"
) else (
    type "%SAID%\uninstalled.txt"
)
rmdir /s /q "%APP%"
rmdir "%HOUSE%" 2>nul
goto :end

rem cmd reads this script line by line, so that the one in the folder that goes cannot remove it.
:run_copy
copy /y "%~f0" "%COPY%" >nul
"%COPY%" %1

:not_installed
if "%~1"=="--purge" if exist "%DATA%" (
    rmdir /s /q "%DATA%"
    type "%SAID%\purged.txt"
    set "CODE=0"
    goto :end
)
type "%SAID%\not-installed.txt"
goto :end

:still_running
type "%SAID%\still-running.txt"
goto :end

:free
del /q "%APP%\env-%1\Scripts\python.exe" 2>nul
if exist "%APP%\env-%1\Scripts\python.exe" set "RUNNING=1"
goto :eof

rem Removes a script that holds our mark; one that somebody else put there stays.
:remove_ours
if not exist "%~1" goto :eof
"%FIND%" "docparse-offline-bundle" "%~1" >nul
if not errorlevel 1 del /q "%~1"
goto :eof

:end
if not defined DOCPARSE_NO_PAUSE pause
if /i "%~f0"=="%COPY%" start "" /b cmd /d /c del "%COPY%" & exit /b %CODE%
exit /b %CODE%
