@echo off
rem Starts Tuan Thu. The first start leaves an archive of loaded classes in the user's cache, so that later ones take a
rem fraction of the time. Nothing else is written, and nothing at all where the cache cannot be: TUANTHU_CACHE names another
rem folder, or is "none". JAVA_HOME chooses the Java (17 or later), TUANTHU_JAVA_OPTS adds options of the virtual machine.
rem Arguments may hold brackets, so no call of Java stands in a block in brackets.
setlocal EnableExtensions DisableDelayedExpansion
for %%i in ("%~dp0..") do set "home=%%~fi"
set "jar=%home%\lib\tuanthu.jar"
set "java="
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if not defined java for %%i in (java.exe) do set "java=%%~$PATH:i"
if not defined java (
    echo Java 17 or later is needed: set JAVA_HOME or PATH. 1>&2
    exit /b 3
)
rem Which Java it is, without starting one: the file says JAVA_VERSION="17.0.15".
for %%i in ("%java%") do set "release=%%~dpi..\release"
set "major="
if exist "%release%" for /f "usebackq tokens=2 delims==." %%v in (`findstr /b "JAVA_VERSION=" "%release%"`) do set "major=%%~v"
if defined major set "major=%major:"=%"
if not defined major goto enough
if %major% GEQ 17 goto enough
echo Java 17 or later is needed, this is older: "%java%". Set JAVA_HOME or PATH. 1>&2
exit /b 3
:enough
rem A run is short: little of the code is called often enough to be worth compiling.
set "base=-Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -XX:CICompilerCount=1"
set "base=%base% -XX:Tier3InvocationThreshold=500 -XX:Tier3MinInvocationThreshold=250 -XX:Tier3CompileThreshold=3000"
rem The program writes UTF-8; the console is set back to what it was.
set "page="
for /f "tokens=2 delims=:." %%c in ('chcp 2^>nul') do set "page=%%c"
if defined page chcp 65001 >nul 2>nul

set "new="
set "folder=%TUANTHU_CACHE%"
if not defined folder if defined LOCALAPPDATA set "folder=%LOCALAPPDATA%\tuanthu"
if not defined folder goto plain
if /i "%folder%"=="none" goto plain
if not defined major goto plain
if not exist "%folder%\" mkdir "%folder%" 2>nul
if not exist "%folder%\" goto plain
rem Another jar or another Java gives another archive.
for %%j in ("%jar%") do set "key=%%~zj-%%~tj-%major%"
set "key=%key:/=%"
set "key=%key::=%"
set "key=%key: =%"
set "archive=%folder%\classes-%key%.jsa"
set "use=-XX:SharedArchiveFile"
if %major% GEQ 25 set "use=-XX:AOTCache"
if not exist "%archive%" goto first
set "crash=%folder%\crash-%random%%random%.log"
"%java%" %base% "%use%=%archive%" "-XX:ErrorFile=%crash%" %TUANTHU_JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
rem Java looks at the head of an archive only: damage behind it, as by a full or broken disk, ends in a fault of the
rem program or of Java itself. The next run makes the archive anew.
if %code%==3 del "%archive%" >nul 2>nul
if not exist "%crash%" goto end
del "%archive%" "%crash%" >nul 2>nul
echo Java broke off. The archive of loaded classes may be damaged and was removed: run it again. 1>&2
set "code=3"
goto end

:first
set "new=%folder%\new-%random%%random%.jsa"
:plain
"%java%" %base% %TUANTHU_JAVA_OPTS% -jar "%jar%" %*
set "code=%errorlevel%"
if not defined new goto end
if %major% GEQ 25 goto aot
rem A whole archive rather than one on top of Java's own: it takes the old classes of the reader of commands too, and,
rem made by this collector, objects besides classes.
"%java%" %base% "-XX:DumpLoadedClassList=%new%.list" -jar "%jar%" check "%home%\share\example.yaml" <nul >nul 2>nul
rem Lambdas of its types would have them linked too early, and so left out.
findstr /v /r "^@lambda-proxy.*picocli" "%new%.list" >"%new%.classes" 2>nul
"%java%" -XX:+UseG1GC -Xshare:dump "-XX:SharedClassListFile=%new%.classes" "-XX:SharedArchiveFile=%new%" -cp "%jar%" <nul >nul 2>nul
for %%l in ("%new%.list" "%new%.classes") do if exist %%l del %%l >nul 2>nul
goto made
:aot
"%java%" %base% "-XX:AOTCacheOutput=%new%" -jar "%jar%" check "%home%\share\example.yaml" <nul >nul 2>nul
:made
if exist "%new%" move /y "%new%" "%archive%" >nul 2>nul
if exist "%new%" del "%new%" >nul 2>nul

:end
if defined page chcp %page% >nul 2>nul
exit /b %code%
