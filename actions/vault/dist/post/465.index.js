module.exports = require("../../../credentials/dist/post/465.index.js")
