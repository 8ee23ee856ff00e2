@echo off
rem Starts Tuan Thu. The first start leaves an archive of loaded classes in the user's cache, so that later ones take a
rem fraction of the time. Nothing else is written, and nothing at all where the cache cannot be: TUANTHU_CACHE names another
rem folder, or is "none". JAVA_HOME chooses the Java (17 or later), TUANTHU_JAVA_OPTS adds options of the virtual machine.
setlocal EnableExtensions DisableDelayedExpansion
for %%i in ("%~dp0..") do set "home=%%~fi"
set "jar=%home%\lib\tuanthu.jar"
set "java=java.exe"
set "major="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" (
    set "java=%JAVA_HOME%\bin\java.exe"
    for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%JAVA_HOME%\release" 2^>nul') do set "major=%%~v"
)
set "base=-Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData"
set "folder=%TUANTHU_CACHE%"
if not defined folder if defined LOCALAPPDATA set "folder=%LOCALAPPDATA%\tuanthu"
if /i "%folder%"=="none" set "folder="
if defined major set "major=%major:"=%"
if not defined major set "folder="
if defined major if %major% LSS 17 set "folder="
if not defined folder goto plain
if not exist "%folder%\" mkdir "%folder%" 2>nul
if not exist "%folder%\" goto plain
rem Another jar or another Java gives another archive.
for %%j in ("%jar%") do set "key=%%~zj-%%~tj-%major%"
set "key=%key:/=%"
set "key=%key::=%"
set "key=%key: =%"
set "archive=%folder%\classes-%key%.jsa"
set "use=-XX:SharedArchiveFile"
set "make=-XX:ArchiveClassesAtExit"
if %major% GEQ 25 (
    set "use=-XX:AOTCache"
    set "make=-XX:AOTCacheOutput"
)
if exist "%archive%" (
    "%java%" %base% "%use%=%archive%" %TUANTHU_JAVA_OPTS% -jar "%jar%" %*
    exit /b
)
"%java%" %base% %TUANTHU_JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
set "new=%folder%\new-%random%%random%.jsa"
"%java%" %base% "%make%=%new%" -jar "%jar%" check "%home%\share\example.yaml" <nul >nul 2>nul
if exist "%new%" move /y "%new%" "%archive%" >nul 2>nul
if exist "%new%" del "%new%" >nul 2>nul
exit /b %code%

:plain
"%java%" %base% %TUANTHU_JAVA_OPTS% -jar "%jar%" %*
exit /b
