// The styles of every part, also of those whose code comes later: what comes later would overrule what has to be last, and a style
// sheet that is still on its way would show a part without it.
import.meta.glob('../{components,desktop}/**/*.css', { eager: true })
import.meta.glob('../{shell,features}/**/*.css', { eager: true })

export {}
