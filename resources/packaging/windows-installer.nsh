; What electron-builder's installer leaves to the app. Software\Classes is per user (HKCU) in a per-user installation.

; "Open with" offers Sosyabot for videos. The default value of .mp4 is left alone: it belongs to the person's player.
!macro registerVideoType EXT
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Sosyabot.Video"
!macroend

!macro unregisterVideoType EXT
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXT}\OpenWithProgids" "Sosyabot.Video"
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Sosyabot.Video" "" "Video"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Sosyabot.Video\DefaultIcon" "" "$appExe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Sosyabot.Video\shell\open\command" "" '"$appExe" "%1"'
  !insertmacro registerVideoType "mp4"
  !insertmacro registerVideoType "mov"
  !insertmacro registerVideoType "webm"
!macroend

!macro customUnInstall
  ; An update runs the old uninstaller first; the links must go on working.
  ${ifNot} ${isUpdated}
    ; The app itself writes this key at its start (setAsDefaultProtocolClient), always for the person who runs it.
    DeleteRegKey HKCU "Software\Classes\sosyabot"
    ; And this one when the person lets it start at login.
    DeleteRegValue HKCU "Software\Microsoft\Windows\CurrentVersion\Run" "${APP_ID}"
    DeleteRegKey SHELL_CONTEXT "Software\Classes\Sosyabot.Video"
    !insertmacro unregisterVideoType "mp4"
    !insertmacro unregisterVideoType "mov"
    !insertmacro unregisterVideoType "webm"
  ${endIf}
!macroend
